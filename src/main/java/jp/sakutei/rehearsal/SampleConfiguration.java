package jp.sakutei.rehearsal;

import java.net.InetAddress;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.web.SampleBanner;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What every page of a sample says, and that nobody else can reach it. */
@Configuration(proxyBeanMethods = false)
@Conditional(SampleCondition.class)
class SampleConfiguration {

	@Bean
	SampleBanner sampleBanner(DemoClock demoClock, BusinessClock clock) {
		return () -> "見本・架空のデータ" + (demoClock.isRunning() ? "：" + JapaneseDates.full(clock.today()) + "の想定" : "");
	}

	/** All people of a sample share one password: it listens on this machine only. */
	@Bean
	WebServerFactoryCustomizer<ConfigurableWebServerFactory> thisMachineOnly() {
		return (server) -> server.setAddress(InetAddress.getLoopbackAddress());
	}

}
