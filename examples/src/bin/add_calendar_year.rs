//! Adds the next year of the official holiday notice to a working-calendar file.
//!
//! The notice appears each autumn as a page of text. Write its days into a small CSV file, run this
//! command with `--check`, read what it understood, run it again without.

use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Parser;
use crm_core::base::calendar_year::{NoticeDay, NoticeKind, add_year};
use crm_core::base::{WorkingCalendar, day};

const LONG: &str = "\
Adds the next year of the official holiday notice to a working-calendar file.

The notice is a CSV file with one line per day: every day off, weekend days inside a break too, and
every Saturday or Sunday that is worked to make up for one.

  date,kind,festival
  2027-01-01,off,new_year
  2027-01-02,off,new_year
  2027-01-03,off,new_year
  2027-02-20,work,spring_festival

Days off in a row with the same festival become one range. The rest of the calendar file stays as it
is, comments included; only last_year and data_version change. The file is written only when the
calendar with the new year is sound. A day of another year (a make-up day in the December before) is
refused: add it to that year's block by hand.";

const AFTER: &str = "\
Example, first a look, then the change:

  cargo run -p crm-examples --bin add_calendar_year -- \\
    --file crm-core/calendars/cn-mainland.toml --notice notice.csv \\
    --year 2027 --data-version 2027.1 --check

  cargo run -p crm-examples --bin add_calendar_year -- \\
    --file crm-core/calendars/cn-mainland.toml --notice notice.csv \\
    --year 2027 --data-version 2027.1

Then run the tests of crm-core and enter the new data version in the changelog: dates of that year
now get another answer.";

/// What the command line asks for.
#[derive(Debug, Parser)]
#[command(about = "Adds a year of the official holiday notice to a calendar file.")]
#[command(long_about = LONG, after_long_help = AFTER)]
struct Ask {
    /// The calendar file to extend.
    #[arg(long, value_name = "TOML")]
    file: PathBuf,
    /// The notice: columns date (yyyy-mm-dd), kind (off or work), festival.
    #[arg(long, value_name = "CSV")]
    notice: PathBuf,
    /// The year to add: the one after the calendar's last.
    #[arg(long)]
    year: i32,
    /// The data version of the extended calendar, such as 2027.1.
    #[arg(long)]
    data_version: String,
    /// Only report what would be added; write nothing.
    #[arg(long)]
    check: bool,
}

fn main() -> ExitCode {
    match run(&Ask::parse(), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // When even this cannot be written, the exit code still tells.
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(ask: &Ask, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let open = |path: &Path, error: io::Error| format!("{}: {error}", path.display());
    let text = fs::read_to_string(&ask.file).map_err(|error| open(&ask.file, error))?;
    let notice = fs::File::open(&ask.notice).map_err(|error| open(&ask.notice, error))?;
    let days = read_notice(notice, &ask.notice.display().to_string())?;
    let name = ask.file.display().to_string();
    let extended = add_year(&text, &name, ask.year, &days, &ask.data_version)?;
    report(&WorkingCalendar::parse(&extended, &name)?, ask.year, out)?;
    if ask.check {
        writeln!(out, "Nothing written (--check).")?;
        return Ok(());
    }
    // A file of its own first: a crash in between must not leave half a calendar.
    let beside = ask.file.with_extension("toml.new");
    fs::write(&beside, extended).map_err(|error| open(&beside, error))?;
    fs::rename(&beside, &ask.file).map_err(|error| open(&ask.file, error))?;
    writeln!(out, "Written to {name}.")?;
    Ok(())
}

/// Reads the days of a notice; an error names file and line.
fn read_notice(source: impl Read, name: &str) -> Result<Vec<NoticeDay>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(source);
    if reader.headers()?.iter().ne(["date", "kind", "festival"]) {
        return Err(format!("{name}:1: the columns must be date,kind,festival").into());
    }
    let mut days = Vec::new();
    for row in reader.deserialize::<NoticeDay>() {
        days.push(row.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            format!("{name}:{line}: {error}")
        })?);
    }
    Ok(days)
}

/// Says what the calendar now knows of a year, for comparison with the notice.
fn report(
    calendar: &WorkingCalendar,
    year: i32,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).ok_or("no such year")?;
    let last = NaiveDate::from_ymd_opt(year, 12, 31).ok_or("no such year")?;
    writeln!(
        out,
        "{} {}, version {}:",
        calendar.id(),
        year,
        calendar.data_version()
    )?;
    let mut counts = [(NoticeKind::Off, 0_u32), (NoticeKind::Work, 0)];
    for count in 0..=day::days_between(first, last) {
        let day = calendar.day(day::shift(first, count))?;
        let Some(festival) = &day.name else { continue };
        let kind = if day.is_workday() {
            NoticeKind::Work
        } else {
            NoticeKind::Off
        };
        for (counted, number) in &mut counts {
            if *counted == kind {
                *number = number.saturating_add(1);
            }
        }
        let word = if day.is_workday() { "work" } else { "off " };
        writeln!(
            out,
            "  {} {} {word} {festival}",
            day.date,
            day.date.format("%a")
        )?;
    }
    for (kind, number) in counts {
        let word = match kind {
            NoticeKind::Off => "days off listed",
            NoticeKind::Work => "make-up workdays",
        };
        writeln!(out, "{number} {word}")?;
    }
    writeln!(
        out,
        "{} workdays in the year",
        calendar.workdays_in(first, last)?
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Ask::command().debug_assert();
    }

    #[test]
    fn a_notice_is_read_with_its_mistakes_named() -> Result<(), Box<dyn Error>> {
        let good =
            "date,kind,festival\r\n2027-01-01,off,new_year\r\n 2027-01-09 , work , new_year\r\n";
        for text in [good.to_owned(), format!("\u{feff}{good}")] {
            let days = read_notice(text.as_bytes(), "notice.csv")?;
            let read: Vec<_> = days
                .iter()
                .map(|day| (day.date.to_string(), day.kind))
                .collect();
            let wanted = [
                ("2027-01-01", NoticeKind::Off),
                ("2027-01-09", NoticeKind::Work),
            ];
            assert_eq!(read, wanted.map(|(date, kind)| (date.to_owned(), kind)));
        }
        for (bad, words) in [
            (
                "date,kind\n2027-01-01,off\n",
                "notice.csv:1: the columns must be",
            ),
            (
                "date,kind,festival\n2027-01-01,off,x\n2027-1-2,off,x\n",
                "notice.csv:3: ",
            ),
            ("date,kind,festival\n2027-01-01,free,x\n", "notice.csv:2: "),
            ("date,kind,festival\n2027-01-01,off\n", "notice.csv:2: "),
        ] {
            let error = read_notice(bad.as_bytes(), "notice.csv").err();
            let shown = error.map(|error| error.to_string()).unwrap_or_default();
            assert!(shown.starts_with(words), "{shown}");
        }
        Ok(())
    }

    #[test]
    fn a_year_is_added_only_without_check() -> Result<(), Box<dyn Error>> {
        let folder = std::env::temp_dir().join(format!("add_calendar_year-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let (file, notice) = (folder.join("calendar.toml"), folder.join("notice.csv"));
        let before = include_str!("../../../crm-core/calendars/cn-mainland.toml");
        let year = WorkingCalendar::mainland()?
            .last_year()
            .ok_or("no last year")?
            .saturating_add(1);
        fs::write(&file, before)?;
        fs::write(
            &notice,
            format!("date,kind,festival\n{year}-01-01,off,new_year\n"),
        )?;
        let mut ask = Ask {
            file,
            notice,
            year,
            data_version: format!("{year}.1"),
            check: true,
        };
        let mut out = Vec::new();
        run(&ask, &mut out)?;
        assert!(String::from_utf8(out)?.contains("1 days off listed\n0 make-up workdays\n"));
        assert_eq!(fs::read_to_string(&ask.file)?, before);
        ask.check = false;
        run(&ask, &mut Vec::new())?;
        let after = fs::read_to_string(&ask.file)?;
        assert_eq!(WorkingCalendar::parse(&after, "x")?.last_year(), Some(year));
        assert!(run(&ask, &mut Vec::new()).is_err());
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
