/**
 * 施策: the basic policies with their aims and evaluation, what stands above them, priority
 * items, themes and individual plans.
 */
package jp.sakutei.policy;
