/** 設定: what the files of a city say, and in which ways they and the database differ. */
package jp.sakutei.configuration;
