package jp.sakutei;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;

/** Controllers with the product's templates, without a Spring context. */
public final class Pages {

	private Pages() {
	}

	public static StandaloneMockMvcBuilder of(List<?> advice, Object... controllers) {

		var templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setTemplateMode(TemplateMode.HTML);
		templates.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		var views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine);
		views.setCharacterEncoding("UTF-8");
		return MockMvcBuilders.standaloneSetup(controllers)
			.setControllerAdvice(advice.toArray())
			.setViewResolvers(views)
			.addPlaceholderValue("server.error.path", "/error");
	}

	public static MockMvc with(List<?> advice, Object... controllers) {
		return of(advice, controllers).build();
	}

	public static Document read(ResultActions result) throws Exception {
		return Jsoup.parse(result.andReturn().getResponse().getContentAsString());
	}

}
