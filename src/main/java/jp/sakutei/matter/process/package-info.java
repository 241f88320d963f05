/** Tells {@code bpmn/follow-up.bpmn} what happened. */
package jp.sakutei.matter.process;
