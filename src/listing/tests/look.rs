use super::super::propose;
use super::super::samples::*;
#[test]
fn look() {
    let only = std::env::var("ONLY").ok();
    for f in [
        "bristol_food_banks.csv",
        "bristol_community_centres.csv",
        "bristol_public_toilets.csv",
        "england_libraries_2022.csv",
        "sf_shelters_mac_cr.csv",
        "uk_free_school_meal_offers_2020.csv",
        "angus_mobile_library_stops_3857.geojson",
        "bath_wards_2018.geojson",
        "sanda_nurseries_ja.geojson",
    ] {
        if only.as_deref().is_some_and(|o| !f.contains(o)) {
            continue;
        }
        let Some(t) = real(f) else { continue };
        println!("\n######## {f}");
        let now = std::time::Instant::now();
        let g = gathered(&t);
        println!("{:?} in {:?}", g.summary, now.elapsed());
        let p = propose(&t);
        println!(
            "  reference {} label {:?} filters {:?}",
            p.reference, p.label, p.filters
        );
        for r in &p.remarks {
            println!("  REMARK {r}")
        }
        for (f, c) in &p.understood.fields {
            println!("  {:<14} {}", f.name(), c.join(" | "))
        }
        println!("  FACTS {}", p.understood.facts.join(" | "));
        for (h, r) in &p.understood.unpublished {
            println!("    out {h:?}: {r}")
        }
        let mut n = std::collections::BTreeMap::new();
        for p in g.problems.iter() {
            if p.code.name == "column-unpublished" {
                continue;
            }
            let e = n
                .entry((p.code.name, p.at.column.clone()))
                .or_insert((0, p.message.clone()));
            e.0 += 1;
        }
        for ((c, col), (k, m)) in n {
            println!("  {k:>5} {c} {col:?} e.g. {m}")
        }
        for l in g.listings.iter().skip(g.listings.len() / 3).take(2) {
            println!(
                "  - {} [{}] {} | cats {:?} | addr {:?} {:?} | loc {:?} | ph {:?} | web {:?} | hours {:?} | closed {:?} | upd {:?} | acc {:?} | desc {:?}",
                l.name,
                l.id,
                l.slug,
                l.categories,
                l.address,
                l.postcode,
                l.locations
                    .iter()
                    .map(|x| (x.position.longitude, x.position.latitude))
                    .collect::<Vec<_>>(),
                l.phones,
                l.websites.iter().map(|w| &w.text).collect::<Vec<_>>(),
                l.hours,
                l.closed,
                l.updated.map(|d| d.to_string()),
                l.access,
                l.description
                    .as_ref()
                    .map(|d| d.chars().take(60).collect::<String>())
            )
        }
    }
}
