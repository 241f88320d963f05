package jp.sakutei.organization.web;

import java.net.URI;

import jp.sakutei.common.SakuteiSettings;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Under which address people come is a setting, never what a request says: where it
 * begins with {@code https} TLS ends in front of us, and cookies are for TLS alone.
 */
@Component
class BaseAddress implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private static final String TLS = "https";

	private static final int TLS_PORT = 443;

	private final URI address;

	BaseAddress(SakuteiSettings settings) {
		this.address = URI.create(settings.baseUrl());
	}

	/** Whether everybody comes over TLS. */
	boolean isSecure() {
		return TLS.equals(address.getScheme());
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory server) {
		if (isSecure()) {
			server.addConnectorCustomizers((connector) -> {
				connector.setScheme(TLS);
				connector.setSecure(true);
				connector.setProxyName(address.getHost());
				connector.setProxyPort((address.getPort() < 0) ? TLS_PORT : address.getPort());
			});
		}
	}

}
