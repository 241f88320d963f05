package jp.sakutei.common;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommonConfiguration {

	@Bean
	BusinessClock clock() {
		return new BusinessClock();
	}

}
