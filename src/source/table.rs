//! A data file as rows of text cells, kept in one block of text so that a million rows fit.

use geojson::Geometry;

/// How the file was written, for the words "read as …".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// Delimited text.
    Csv {
        /// What separates the cells.
        delimiter: char,
        /// The encoding's usual name: `UTF-8`, `Windows-1252`.
        encoding: &'static str,
    },
    /// A GeoJSON feature collection, one row a feature.
    GeoJson,
    /// One sheet of a workbook.
    Spreadsheet {
        /// The sheet's name.
        sheet: String,
    },
}

/// A data file as rows of text cells, all rows as wide as the header.
#[derive(Debug, Clone)]
pub struct Table {
    /// Path from the site folder, with forward slashes: `data/food.csv`.
    pub file: String,
    /// How the file was written.
    pub format: Format,
    /// The columns' headings as written, trimmed; empty where the file has none.
    pub headers: Vec<String>,
    /// The coordinate reference system that a GeoJSON file declares, as written
    /// (`urn:ogc:def:crs:EPSG::3857`); `None` means WGS84 (RFC 7946, section 4).
    pub declared_crs: Option<String>,
    text: String,
    /// End of each cell in `text`, in bytes, row after row.
    ends: Vec<u32>,
    /// The row's number as a spreadsheet shows it.
    numbers: Vec<u32>,
    /// One for each row of a GeoJSON file, empty for others. In the declared reference system.
    geometries: Vec<Option<Geometry>>,
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    index: usize,
}

impl Table {
    /// How many rows there are, the header not counted.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The rows in the file's order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.len()).map(|index| Row { table: self, index })
    }

    /// One column's cells in the file's order.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows().map(move |row| row.cell(column))
    }

    /// Whether any row has a shape of its own, as GeoJSON features do.
    pub fn has_geometry(&self) -> bool {
        self.geometries.iter().any(Option::is_some)
    }
}

impl<'t> Row<'t> {
    /// The row's number as a spreadsheet shows it (a GeoJSON feature's place, counted from 1).
    pub fn number(&self) -> u32 {
        self.table.numbers[self.index]
    }

    /// The text of a cell as the file has it; empty where there is no such column.
    pub fn cell(&self, column: usize) -> &'t str {
        let width = self.table.headers.len();
        if column >= width {
            return "";
        }
        let cell = self.index * width + column;
        let start = if cell == 0 { 0 } else { self.table.ends[cell - 1] as usize };
        &self.table.text[start..self.table.ends[cell] as usize]
    }

    /// The row's shape, in the reference system that the file declares.
    pub fn geometry(&self) -> Option<&'t Geometry> {
        self.table.geometries.get(self.index).and_then(Option::as_ref)
    }
}

/// Fills a [`Table`] row by row.
#[derive(Debug)]
pub struct TableBuilder(Table);

impl TableBuilder {
    /// A table without rows. `headers` sets how wide every row is.
    pub fn new(file: impl Into<String>, format: Format, headers: Vec<String>) -> Self {
        Self(Table {
            file: file.into(),
            format,
            headers,
            declared_crs: None,
            text: String::new(),
            ends: Vec::new(),
            numbers: Vec::new(),
            geometries: Vec::new(),
        })
    }

    /// Says which reference system the file declares.
    pub fn declare_crs(&mut self, crs: Option<String>) {
        self.0.declared_crs = crs;
    }

    /// Adds a row; missing cells are empty, those beyond the header are dropped.
    ///
    /// Returns false, and adds nothing, where the table's text would pass 4 GiB.
    pub fn push<'c>(&mut self, number: u32, cells: impl IntoIterator<Item = &'c str>) -> bool {
        let (ends, text) = (self.0.ends.len(), self.0.text.len());
        for cell in cells.into_iter().take(self.0.headers.len()) {
            self.0.text.push_str(cell);
            let Ok(end) = u32::try_from(self.0.text.len()) else {
                self.0.ends.truncate(ends);
                self.0.text.truncate(text);
                return false;
            };
            self.0.ends.push(end);
        }
        let end = self.0.text.len() as u32;
        self.0.ends.resize(ends + self.0.headers.len(), end);
        self.0.numbers.push(number);
        true
    }

    /// Adds a row that may have a shape, in the declared reference system.
    pub fn push_feature<'c>(
        &mut self,
        number: u32,
        cells: impl IntoIterator<Item = &'c str>,
        geometry: Option<Geometry>,
    ) -> bool {
        let pushed = self.push(number, cells);
        if pushed {
            self.0.geometries.push(geometry);
        }
        pushed
    }

    /// The finished table.
    pub fn finish(self) -> Table {
        self.0
    }
}
