/** 点検: judges a sheet by the decision tables, and tries changed tables beforehand. */
package jp.sakutei.check;
