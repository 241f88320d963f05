/** Tells {@code bpmn/section-hearing.bpmn} what happened. */
package jp.sakutei.hearing.process;
