/** 図: the geometry of what pages draw (bars, spark lines), worked out on the server. */
package jp.sakutei.picture;
