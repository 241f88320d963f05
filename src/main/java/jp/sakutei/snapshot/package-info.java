/** バックアップと復元: the whole database as one file, and back. */
package jp.sakutei.snapshot;
