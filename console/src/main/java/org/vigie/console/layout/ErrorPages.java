package org.vigie.console.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vigie.domain.store.StoreException;

/** Explains failures in the reader's language, without any word of the program. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final String BAD_PARAMETER = BadParameterException.class.getName();
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 503);

  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    int status = statusOf(request);
    response.setStatus(status);
    model.addAttribute("status", status);
    model.addAttribute("key", keyOf(status));
    model.addAttribute("bad", request.getAttribute(BAD_PARAMETER));
    return "error";
  }

  /** Sends to the page of errors, which names the parameter. */
  @ExceptionHandler
  void parameterIsBad(
      BadParameterException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(BAD_PARAMETER, e);
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }

  private static int statusOf(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
  }

  private static int keyOf(int status) {
    if (EXPLAINED.contains(status)) {
      return status;
    }
    return status < 500 ? HttpStatus.BAD_REQUEST.value() : 500;
  }

  @ExceptionHandler
  void storeIsAway(StoreException e, HttpServletResponse response) throws IOException {
    LOG.warn("event=store-unavailable reason=\"{}\"", e.getMessage());
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
