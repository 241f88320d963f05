/**
 * 事業調書: the project, its sheet and its revisions (版), its placement (位置付け) and where it
 * came from. What may become of a project is the table
 * {@link jp.sakutei.sheet.PlacementTransitions}. 再掲: a project counts once, under its
 * main policy, and is shown again under further ones.
 */
package jp.sakutei.sheet;
