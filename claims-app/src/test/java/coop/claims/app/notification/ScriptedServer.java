package coop.claims.app.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * A mail server that answers each line as its script says; null says nothing at all. It is for the
 * answers that no well-behaved server gives.
 */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String greeting;
  private final UnaryOperator<String> script;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  ScriptedServer(String greeting, UnaryOperator<String> script) throws IOException {
    this(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), greeting, script);
  }

  private ScriptedServer(ServerSocket socket, String greeting, UnaryOperator<String> script) {
    this.socket = socket;
    this.greeting = greeting;
    this.script = script;
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes everything, but what the script answers otherwise; null from it means the usual. */
  static ScriptedServer willing(UnaryOperator<String> otherwise) throws IOException {
    return new ScriptedServer("220 ready", usual(otherwise));
  }

  /** Takes everything, over TLS from the first byte. */
  static ScriptedServer willing(SSLContext tls) throws IOException {
    return new ScriptedServer(
        tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
        "220 ready",
        usual(line -> null));
  }

  private static UnaryOperator<String> usual(UnaryOperator<String> otherwise) {
    return line -> {
      String answer = otherwise.apply(line);
      if (answer != null) {
        return answer;
      }
      return line.startsWith("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
    };
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    try {
      while (true) {
        talk(socket.accept());
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void talk(Socket client) {
    open.add(client);
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client.getOutputStream(), greeting);
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(line);
        if (data && !line.equals(".")) {
          continue;
        }
        String answer = script.apply(line);
        data = answer != null && answer.startsWith("354");
        say(client.getOutputStream(), answer);
      }
    } catch (IOException gone) {
      // The client has left.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    if (line != null) {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket each : open) {
      each.close();
    }
  }
}
