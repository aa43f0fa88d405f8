package org.vigie.console.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. */
@Controller
class LoginController {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

  @GetMapping("/login")
  String login(
      HttpServletRequest request, @RequestParam(name = "wait") Optional<String> wait, Model model) {
    if (request.getRemoteUser() != null) {
      return "redirect:/";
    }
    wait.filter(seconds -> SECONDS.matcher(seconds).matches())
        .ifPresent(seconds -> model.addAttribute("wait", Integer.parseInt(seconds, 10)));
    model.addAttribute("refused", request.getParameter("error") != null);
    model.addAttribute("left", request.getParameter("logout") != null);
    return "login";
  }
}
