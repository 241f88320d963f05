/** エンジンの設定: the only place beside the ..process packages that knows Camunda. */
package jp.sakutei.engine;
