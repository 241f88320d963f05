/** Tells {@code bpmn/meeting.bpmn} and {@code bpmn/follow-up.bpmn} what happened. */
package jp.sakutei.meeting.process;
