package jp.sakutei.common;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommonConfiguration {

	@Bean
	BusinessClock clock() {
		return new BusinessClock();
	}

}
