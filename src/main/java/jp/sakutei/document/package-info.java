/** 帳票: the sheet as a workbook, out and back, and on paper. */
package jp.sakutei.document;
