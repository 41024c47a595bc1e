//! Pages and other renderings, from outside.

mod report {
    pub(crate) mod fixture;
    mod golden;
    mod groups;
    mod pages;
    mod schema;
    mod texts;
}
