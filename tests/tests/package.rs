//! What the bundle holds beside the module, each in the place it is made for.

mod package {
    mod classic;
    mod embed;
    mod gone;
    mod npm;
    mod scorm;
    mod single;
    mod walk;
}
