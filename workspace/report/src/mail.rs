//! The briefing as a mail that is ready to send: one message (RFC 5322) with the same content as
//! HTML and as plain text (RFC 2046, multipart/alternative), a file of the ending `.eml`.
//!
//! Mail programs open it as a draft (`X-Unsent`), so that whoever sends it adds the receivers. Date,
//! Message-ID and boundary come from the story, so that the same briefing makes the same bytes.

use jiff::civil::Date as Day;
use jiff::tz::TimeZone;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use xxhash_rust::xxh3::xxh3_64;

use crate::briefing::Briefing;
use crate::desk::{Desk, unmarked};
use crate::html::mail_html;
use crate::terminal::terminal;
use crate::theme::Theme;

/// Columns of the plain text: lines that a quoting reply does not break (RFC 3676, section 4.2).
const WIDTH: usize = 72;

/// A story as a message.
pub fn mail(briefing: &Briefing, theme: &Theme) -> String {
    let text = terminal(briefing, theme, WIDTH, false);
    let html = mail_html(briefing, theme);
    let hash = format!("{:016x}", xxh3_64(html.as_bytes()));
    let story = &briefing.story.id;
    // No line of a quoted-printable or base64 body has `=_` in it (RFC 2045, section 6.7).
    let boundary = format!("=_{hash}");
    let parts = vec![MimePart::new("text/plain", text), MimePart::new("text/html", html)];
    let kind = ContentType::new("multipart/alternative").attribute("boundary", boundary);
    let message = MessageBuilder::new()
        .date(Date::new(sent(briefing)))
        .from((unmarked(theme.word("page.name")), unmarked(theme.word("mail.from"))))
        .subject(subject(briefing, theme))
        .message_id(format!("{story}.{hash}@crossread.invalid"))
        .header("Content-Language", Raw::new(unmarked(theme.word("page.language"))))
        .header("X-Unsent", Raw::new("1"))
        .body(MimePart::new(kind, parts));
    // Writing to memory can't fail.
    message.write_to_string().unwrap_or_default()
}

/// The title of the story and what was compared.
fn subject(briefing: &Briefing, theme: &Theme) -> String {
    let desk = Desk::new(briefing, theme);
    let outlets = theme.count("outlets", briefing.story.outlets);
    unmarked(&theme.fill("mail.subject", &[("title", desk.title()), ("outlets", &outlets)]))
}

/// The day of the last article, in seconds; the first day that a mail can have if none is dated:
/// a message must have one (RFC 5322, section 3.6).
fn sent(briefing: &Briefing) -> i64 {
    let day = briefing.story.last_day.as_deref().and_then(|day| day.get(..10)?.parse::<Day>().ok());
    let midnight = day.and_then(|day| day.to_zoned(TimeZone::UTC).ok());
    midnight.map_or(0, |moment| moment.timestamp().as_second())
}
