package jp.sakutei.engine;

import java.util.ArrayList;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says of every instance that it ended, whatever its model looks like. */
@Component
class ProcessEnds extends AbstractProcessEnginePlugin {

	private final ApplicationEventPublisher events;

	ProcessEnds(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
			@Override
			public void parseProcess(Element element, ProcessDefinitionEntity process) {
				process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) ProcessEnds.this::ended);
			}
		});
	}

	private void ended(DelegateExecution execution) {
		if (!execution.isCanceled()) {
			var definition = execution.getProcessDefinitionId();
			events.publishEvent(new ProcessEnded(definition.substring(0, definition.indexOf(':')),
					execution.getProcessBusinessKey(), execution.getVariables()));
		}
	}

}
