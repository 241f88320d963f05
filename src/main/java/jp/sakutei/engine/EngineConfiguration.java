package jp.sakutei.engine;

import jp.sakutei.common.BusinessClock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/** The engine's clock follows business time; the shifted clock runs on. */
	@Bean
	AbstractProcessEnginePlugin engineClock(BusinessClock clock) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				clock.follow((offset) -> ClockUtil.offset(offset.toMillis()));
			}
		};
	}

}
