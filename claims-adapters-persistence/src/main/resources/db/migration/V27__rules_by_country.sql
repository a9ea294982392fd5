-- Countries where the opposite of the program's terms holds for tax invoices; read live.
alter table program
  add column other_tax_invoice_countries text[] not null default '{}';
grant update (other_tax_invoice_countries) on program to claims_vendor;
