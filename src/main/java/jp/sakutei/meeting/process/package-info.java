/** Tells {@code bpmn/meeting.bpmn} what happened. */
package jp.sakutei.meeting.process;
