package coop.claims.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo, whose password everybody knows, answers this machine alone, wherever it listens. */
@OnTheWar
class LoopbackIT {

  private final RunningWar war;

  LoopbackIT(RunningWar war) {
    this.war = war;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /signin",
    "POST, /signin",
    "GET, /claims",
    "GET, /api/v1/me",
    "POST, /api/v1/tokens",
    "GET, /openapi",
    "GET, /health/ready",
    "GET, /metrics",
    "GET, /jakarta.faces.resource/claims.css"
  })
  void whoeverComesFromElsewhereIsTurnedAway(String method, String path) throws Exception {
    Optional<InetAddress> elsewhere = addressOfThisMachine();
    assumeTrue(elsewhere.isPresent(), "this machine has no address but the loopback's");

    HttpResponse<String> answer = send(method, elsewhere.get().getHostAddress(), path);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("aurora", "<form", "token\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> send(String method, String host, String path) throws Exception {
    String secret = "operator:" + Rest.PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + war.address().getPort() + path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
            .method(
                method,
                method.equals("POST")
                    ? BodyPublishers.ofString("{\"name\":\"elsewhere\"}")
                    : BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  /** From it a connection comes as from another machine. */
  private static Optional<InetAddress> addressOfThisMachine() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .findFirst();
  }
}
