//! What users do, in a real Chromium against the served pages. One journey a file.

mod journeys {
    mod along;
    mod ambition;
    mod appearance;
    mod arena;
    mod attributes;
    mod carried;
    mod crash;
    mod first_walk;
    mod form;
    mod group;
    mod group_paper;
    mod group_screen;
    mod guide;
    mod host;
    mod host_calls;
    mod kept;
    mod lifecycle;
    mod looks;
    mod offline;
    mod own_board;
    mod paper;
    mod pointer;
    mod training;
}
