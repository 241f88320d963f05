/** The page of the home. */
package jp.sakutei.home.web;
