package jp.sakutei.engine;

import jp.sakutei.common.BusinessClock;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/**
	 * The engine's clock follows business time; the shifted clock runs on. What is to be
	 * removed after ten years is dated when a process starts: to date it at the end costs
	 * ten statements more for each.
	 */
	@Bean
	AbstractProcessEnginePlugin engineSettings(BusinessClock clock) {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				clock.follow((offset) -> ClockUtil.offset(offset.toMillis()));
				configuration
					.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
			}
		};
	}

	/**
	 * An engine of its own for decision tables: no history, and any table can be asked.
	 * It speaks FEEL and no language that could do more than judge: tables come in
	 * through the screen.
	 */
	@Bean
	DmnEngine decisions(BusinessClock clock) {
		var cells = new RememberedCells(new CellFeel(clock));
		return new DefaultDmnEngineConfiguration().feelEngineFactory(() -> cells)
			.elProvider(EngineConfiguration::refused)
			.scriptEngineResolver(EngineConfiguration::refused)
			.buildEngine();
	}

	private static <T> T refused(String text) {
		throw new IllegalArgumentException("only FEEL is spoken in decision tables: " + text);
	}

}
