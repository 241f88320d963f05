package jp.sakutei.common;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SakuteiSettings.class)
class CommonConfiguration {

	@Bean
	BusinessClock clock() {
		return new BusinessClock();
	}

	/** Reads columns of codes as {@link Coded}. */
	@Bean
	JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
		return JdbcClient.create(jdbc, Codes.conversions());
	}

}
