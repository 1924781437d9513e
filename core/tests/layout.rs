//! The map: everybody in their own region, nobody over somebody else, and nobody moves for a
//! newcomer.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "built_in/catalogue.rs"]
mod catalogues;

use catalogues::{DUTCH, ENGLISH, catalogue};
use mengpaneel_core::{Layout, Measure, Region, Spot, Stakeholder, layout};
use proptest::prelude::*;

/// Marks alone on a map of 328 pixels, and with names on one of 850: what the widget draws.
const NARROW: Measure = Measure {
    mark: 0.122,
    officer: 0.16,
    letter: None,
};
const WIDE: Measure = Measure {
    mark: 0.055,
    officer: 0.085,
    letter: Some((0.037, 0.08)),
};

fn any_map() -> impl Strategy<Value = Vec<Stakeholder>> {
    let one = ("\\PC{1,30}", 1..=7_u8)
        .prop_map(|(name, bits)| Stakeholder::new(name, Region::from_bits(bits).unwrap()));
    prop::collection::vec(one, 0..=Stakeholder::MOST)
}

fn regions_hold(map: &[Stakeholder], found: &Layout) {
    assert_eq!(map.len(), found.spots.len());
    for (one, spot) in map.iter().zip(&found.spots) {
        match spot {
            Spot::Own { at, .. } => assert_eq!(at.region(), Some(one.region), "{one:?}"),
            Spot::Counted => {
                let (region, at, count) = found
                    .counted
                    .iter()
                    .find(|(region, ..)| *region == one.region)
                    .unwrap();
                assert_eq!(at.region(), Some(*region));
                assert_eq!(
                    *count,
                    map.iter().filter(|one| one.region == *region).count()
                );
            }
        }
    }
}

proptest! {
    #[test]
    fn everybody_lies_in_their_own_region(map in any_map()) {
        for measure in [NARROW, WIDE] {
            let found = layout(&map, measure);
            regions_hold(&map, &found);
            prop_assert_eq!(&found, &layout(&map, measure), "the same every time");
        }
    }

    #[test]
    fn marks_stay_apart(map in any_map()) {
        let found = layout(&map, NARROW);
        let marks: Vec<_> = found.spots.iter().filter_map(|spot| match spot {
            Spot::Own { at, .. } => Some(*at),
            Spot::Counted => None,
        }).collect();
        for (index, one) in marks.iter().enumerate() {
            for other in &marks[..index] {
                let apart = (one.x - other.x).abs().max((one.y - other.y).abs());
                prop_assert!(apart >= 2.0 * NARROW.mark, "{:?} {:?}", one, other);
            }
        }
    }

    #[test]
    fn a_newcomer_moves_nobody_as_long_as_there_is_room(map in any_map(), bits in 1..=7_u8) {
        // Four where one arena is alone, one where arenas meet.
        let newcomer = Region::from_bits(bits).unwrap();
        let mut more: Vec<Stakeholder> = Vec::new();
        for one in map {
            let here = more.iter().filter(|other| other.region == one.region).count();
            let room = match (one.region.is_overlap(), one.region == newcomer) {
                (false, _) => 4,
                (true, false) => 1,
                (true, true) => 0,
            };
            if here < room {
                more.push(one);
            }
        }
        let before = layout(&more, NARROW);
        more.push(Stakeholder::new("Nieuw".to_owned(), newcomer));
        let after = layout(&more, NARROW);
        prop_assert_eq!(&before.spots[..], &after.spots[..before.spots.len()]);
    }
}

#[test]
fn the_whole_catalogue_has_room_with_names_and_without() {
    for text in [DUTCH, ENGLISH] {
        let known = catalogue(text).stakeholders;
        let map: Vec<_> = known.iter().map(|known| known.stakeholder(false)).collect();
        for measure in [NARROW, WIDE] {
            let found = layout(&map, measure);
            regions_hold(&map, &found);
            assert_eq!(found.counted, [], "{measure:?}");
        }
        // In any other order as well.
        let backwards: Vec<_> = map.iter().rev().cloned().collect();
        assert_eq!(layout(&backwards, WIDE).counted, []);
    }
}

#[test]
fn a_region_without_room_has_one_mark_that_counts() {
    let region = Region::from_bits(7).unwrap();
    let map: Vec<_> = (0..60)
        .map(|number| Stakeholder::new(format!("Groep {number}"), region))
        .collect();
    let found = layout(&map, WIDE);
    regions_hold(&map, &found);
    assert_eq!(found.counted.len(), 1);
    assert_eq!(found.counted[0].2, 60);
}
