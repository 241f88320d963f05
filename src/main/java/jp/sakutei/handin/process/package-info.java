/** Tells {@code bpmn/hand-in.bpmn} what happened. */
package jp.sakutei.handin.process;
