//! The kinds of problem. A code's name is part of the contract: it never changes its meaning.
//!
//! Each has an entry in `docs/problems.md` and a case in `tests/broken/<code>/`; tests hold that.

use super::Severity;

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable name, in kebab case: `location-swapped`.
    pub name: &'static str,
    /// How much every problem of this kind matters.
    pub severity: Severity,
    /// A heading for a group of such problems, in plain English.
    pub title: &'static str,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $id:ident $severity:ident $name:literal $title:literal;)*) => {
        $($(#[$doc])* pub static $id: Code =
            Code { name: $name, severity: Severity::$severity, title: $title };)*
        /// Every kind of problem, for tests and for the guide.
        pub static ALL: &[&Code] = &[$(&$id),*];
    };
}

codes! {
    // ---- Files -------------------------------------------------------------------------------
    FILE_MISSING Error "file-missing" "A file is missing";
    FILE_UNREADABLE Error "file-unreadable" "A file can't be read";
    FILE_EMPTY Error "file-empty" "A data file holds no rows";
    FILE_KIND Error "file-kind-unknown" "A kind of file Fingerpost can't read";
    FILE_OUTSIDE Error "file-outside-site" "A path leads out of the site folder";

    // ---- Configuration -----------------------------------------------------------------------
    CONFIG_SYNTAX Error "config-syntax" "Configuration that isn't valid TOML";
    CONFIG_KEY Error "config-key-unknown" "A setting that doesn't exist";
    CONFIG_VALUE Error "config-value" "A setting with the wrong kind of value";
    CONFIG_MISSING Error "config-missing" "A setting that is required is missing";
    FRONT_MATTER Error "front-matter" "A page whose front matter can't be read";
    PAGE_CLASH Error "page-clash" "Two pages want the same address";
    COLUMN_UNKNOWN Error "column-unknown" "A column that the data file doesn't have";
    CATEGORY_UNUSED Warning "category-unused" "A category that no listing has";
    NEED_UNKNOWN Warning "need-unknown" "A need that no map has";
    ICON_UNKNOWN Error "icon-unknown" "An icon that the theme doesn't have";
    COLOUR_INVALID Error "colour-invalid" "A colour that can't be read";
    COLOUR_CONTRAST Warning "colour-contrast" "A colour that is hard to see";
    FILTER_OPTIONS_MANY Warning "filter-options-many" "A filter with too many answers";
    TOKEN_UNKNOWN Error "token-unknown" "A token that the theme doesn't have";
    THEME_MISSING Error "theme-missing" "A theme that can't be found";
    THEME_LOOP Error "theme-loop" "Themes that extend each other in a circle";
    TEMPLATE_BROKEN Error "template-broken" "A template that can't be used";
    ICON_INVALID Error "icon-invalid" "An icon that can't be drawn";
    STATEMENT_UNFINISHED Warning "statement-unfinished" "A page with gaps still to fill in";

    // ---- Reading a data file -----------------------------------------------------------------
    ENCODING_ASSUMED Note "encoding-assumed" "The text encoding had to be worked out";
    ENCODING_DOUBTFUL Warning "encoding-doubtful" "Text that looks garbled";
    CSV_QUOTE_OPEN Error "csv-quote-open" "A quotation mark that is never closed";
    CSV_QUOTE_STRAY Warning "csv-quote-stray" "Text after a closing quotation mark";
    CSV_CELLS_MANY Warning "csv-cells-many" "A row with more cells than the header";
    CSV_CELLS_FEW Note "csv-cells-few" "A row with fewer cells than the header";
    CSV_NUL Error "csv-nul" "A data file with NUL characters";
    HEADER_BLANK Note "header-blank" "A column without a heading";
    HEADER_REPEATED Warning "header-repeated" "Two columns with the same heading";
    HEADER_MISSING Note "header-missing" "A first row that looks like data";
    ROWS_ABOVE_HEADER Note "rows-above-header" "Titles above the headings";
    HEADER_AGAIN Note "header-again" "The headings once more, further down";
    CSV_BLANK Note "csv-blank" "Empty rows or columns that were left out";
    SHEET_UNKNOWN Error "sheet-unknown" "A sheet that the workbook doesn't have";
    SHEET_CHOSEN Note "sheet-chosen" "A workbook with several sheets";
    CELL_TOO_LONG Warning "cell-too-long" "A cell that is too long to publish whole";
    CELL_CONTROL Note "cell-control" "Invisible control characters";
    GEOJSON_SYNTAX Error "geojson-syntax" "A GeoJSON file that can't be read";
    GEOJSON_GEOMETRY Warning "geojson-geometry" "A shape that can't be drawn";
    CRS_UNKNOWN Error "crs-unknown" "A coordinate system Fingerpost doesn't know";

    // ---- Listings ----------------------------------------------------------------------------
    NAME_COLUMN_MISSING Error "name-column-missing" "No column holds the names";
    NAME_BORROWED Warning "name-borrowed" "Listings called by another column";
    NAME_MISSING Warning "name-missing" "A row without a name";
    ROW_EMPTY Note "row-empty" "A row with nothing in it";
    ROW_TOTAL Note "row-total" "A row of totals";
    ROW_DUPLICATE Note "row-duplicate" "A row that repeats another";
    ROWS_MOSTLY_REJECTED Error "rows-mostly-rejected" "Too many rows had to be left out";
    ID_DUPLICATE Warning "id-duplicate" "Two listings with the same id";
    COLUMN_UNPUBLISHED Note "column-unpublished" "A column that isn't published";
    COLUMN_PERSONAL Warning "column-personal" "A published column that looks personal";
    CATEGORY_SPELLING Warning "category-spelling" "One category spelled in several ways";
    PHONE_INVALID Warning "phone-invalid" "A phone number that can't be right";
    PHONE_ZERO_LOST Warning "phone-zero-lost" "A phone number that lost its leading zero";
    EMAIL_INVALID Warning "email-invalid" "An email address that can't be right";
    LINK_INVALID Warning "link-invalid" "A web address that can't be used";
    LINK_ASSUMED Note "link-assumed" "A web address without https://";
    HOURS_AS_WRITTEN Note "hours-as-written" "Opening hours shown as written";
    DATE_INVALID Warning "date-invalid" "A date that can't be read";
    DATE_AMBIGUOUS Warning "date-ambiguous" "A date with a two-digit year or a serial number";
    STATUS_ENDED Note "status-ended" "A listing that is marked as closed for good";
    STATUS_UNKNOWN Warning "status-unknown" "A status Fingerpost doesn't know";

    // ---- Places ------------------------------------------------------------------------------
    LOCATION_MISSING Note "location-missing" "A listing without a location";
    LOCATION_INVALID Warning "location-invalid" "Coordinates that can't be read";
    LOCATION_ZERO Warning "location-zero" "Coordinates of 0, 0";
    LOCATION_SWAPPED Warning "location-swapped" "Latitude and longitude the wrong way round";
    LOCATION_OUTSIDE Warning "location-outside" "A place outside the area";
    LOCATION_COARSE Warning "location-coarse" "Coordinates that are too coarse";
    LOCATION_GRID Note "location-grid" "National Grid metres under other headings";
    BOUNDARY_EMPTY Error "boundary-empty" "A boundary without any area";
    POSTCODE_INVALID Warning "postcode-invalid" "A postcode that can't be right";
    POSTCODE_UNKNOWN Warning "postcode-unknown" "A postcode that isn't in the postcode file";
    POSTCODE_FILE Error "postcode-file" "A postcode file that can't be used";
    POSTCODE_UNPLACED Note "postcode-unplaced" "Postcodes without a position";

    // ---- Output ------------------------------------------------------------------------------
    OUTPUT_FOREIGN Error "output-foreign" "A target folder that Fingerpost didn't make";
    OUTPUT_WRITE Error "output-write" "The site couldn't be written";
}
