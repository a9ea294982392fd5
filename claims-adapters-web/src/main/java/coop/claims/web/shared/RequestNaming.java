package coop.claims.web.shared;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Names each request before anybody, the sign-in included, does anything about it. */
@WebListener
public class RequestNaming implements ServletRequestListener {

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      RequestId.begin(request);
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    RequestId.end();
  }
}
