//! Words that say nothing by themselves.

/// Words that are looked for in names alone: everywhere else they would find everything. Sorted.
/// The page's scripts have the same ones, held to one table by `tests/search/words.json`.
pub const STOP: &[&str] = &[
    "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but",
    "by", "can", "cant", "could", "did", "do", "does", "dont", "for", "from", "had", "has", "have",
    "he", "her", "his", "how", "i", "if", "im", "in", "into", "is", "isnt", "it", "its", "ive",
    "me", "my", "no", "not", "of", "off", "on", "or", "our", "out", "she", "so", "some", "than",
    "that", "the", "their", "them", "then", "there", "they", "this", "to", "up", "us", "was", "we",
    "were", "what", "when", "where", "which", "who", "will", "with", "would", "you", "your",
];

/// Whether a folded word says nothing by itself.
pub fn is_stop(word: &str) -> bool {
    STOP.binary_search(&word).is_ok()
}
