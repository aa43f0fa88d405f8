package org.vigie.console.layout;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Serves the assets, remembers the language, and never sends half a page. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  private static final Duration ONE_YEAR = Duration.ofDays(365);

  private final LocaleResolver language;

  WebSetup(LocaleResolver language) {
    this.language = language;
  }

  /** A page that fails while it is written must become an error page, not a page cut short. */
  @org.springframework.beans.factory.annotation.Autowired
  void writeWholePages(ThymeleafViewResolver views) {
    views.setProducePartialOutputWhileProcessing(false);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    if (language instanceof HandlerInterceptor remembering) {
      registry.addInterceptor(remembering);
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    Assets.FILES.forEach((name, file) ->
        registry
            .addResourceHandler(Assets.PATH + name)
            .addResourceLocations(new ClassPathResource(folderOf(file)))
            .setCacheControl(CacheControl.maxAge(ONE_YEAR).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new OneFile(file)));
  }

  private static String folderOf(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Resolves to one file, whatever the path says. */
  private static final class OneFile extends PathResourceResolver {
    private final ClassPathResource file;

    OneFile(String file) {
      this.file = new ClassPathResource(file);
    }

    @Override
    protected org.springframework.core.io.Resource getResource(
        String resourcePath, org.springframework.core.io.Resource location) {
      return file;
    }
  }
}
