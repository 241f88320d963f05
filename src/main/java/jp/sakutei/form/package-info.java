/**
 * 様式: reads the Camunda forms, renders them as accessible HTML and validates what comes
 * back by the same file.
 */
package jp.sakutei.form;
