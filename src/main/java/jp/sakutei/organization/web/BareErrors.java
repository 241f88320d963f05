package jp.sakutei.organization.web;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

@Component
class BareErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		TomcatContextCustomizer inWords = (context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(BareErrorValve.class.getName());
		factory.addContextCustomizers(inWords);
	}

}
