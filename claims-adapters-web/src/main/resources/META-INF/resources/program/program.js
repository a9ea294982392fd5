// A fault leads to its line in the text.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-line]');
  if (!link) return;
  const text = document.getElementById('document:text:in');
  if (!text) return;
  event.preventDefault();
  const lines = text.value.split('\n');
  const line = Number(link.dataset.line);
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1] || '').length);
  const height = text.scrollHeight / lines.length;
  text.scrollTop = Math.max(0, height * (line - 4));
});
