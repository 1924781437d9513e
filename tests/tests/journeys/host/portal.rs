//! A portal whose style wants to rule everything: inside the widget nothing changes.

use mengpaneel_tests::{Host, Outcome, Page, Size, journey, walk};
use serde_json::Value;

/// How every element of the widget looks: what pages set for all their elements, or what is inherited.
const LOOKS: &str = "return [...root.querySelectorAll('.wijk, .wijk *')].map((part) => {\
    const style = getComputedStyle(part);\
    return [part.localName + '.' + part.getAttribute('class')].concat(\
      ['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontVariantCaps', 'lineHeight', 'color',\
       'textAlign', 'textIndent', 'textShadow', 'textTransform', 'textDecorationLine', 'whiteSpace',\
       'wordBreak', 'hyphens', 'listStyleType', 'cursor', 'direction', 'writingMode', 'fill', 'stroke',\
       'strokeWidth', 'display', 'float', 'position', 'transform', 'visibility', 'opacity',\
       'appearance', 'backgroundColor', 'borderTopStyle', 'borderTopWidth', 'borderTopLeftRadius',\
       'boxSizing', 'marginTop', 'paddingLeft', 'minHeight', 'width']\
      .map((name) => name + ': ' + style[name])).join('; ');\
  })";

/// The looks of desk and outcome of a host whose main part is as wide as another's. The spacing of
/// letters and words is a reader's to set, and does go in.
async fn looks(page: &Page, host: &str) -> Outcome<[Value; 2]> {
    let served = Host::named(host)?.serve()?;
    page.open(&served.url()).await?;
    let wide = "Object.assign(document.querySelector('main').style,\
        { width: '900px', maxWidth: 'none', padding: '0', margin: '0' });\
        Object.assign(host.style, { letterSpacing: 'normal', wordSpacing: 'normal' })";
    page.script(wide).await?;
    page.settle().await?;
    let desk = page.script(LOOKS).await?;
    walk::to_a_profile(page).await?;
    // What has the focus looks different, and both have the same focus.
    Ok([desk, page.script(LOOKS).await?])
}

#[test]
fn the_style_of_a_hostile_page_stays_outside() {
    journey("portal-looks", Size::DESKTOP, async |page| {
        let plain = looks(page, "strict").await?;
        let portal = looks(page, "portal").await?;
        for (plain, portal) in plain.iter().zip(&portal) {
            let (plain, portal) = (plain.as_array(), portal.as_array());
            let count = plain.map_or(0, Vec::len);
            assert!(count > 100, "{count} elements");
            assert_eq!(count, portal.map_or(0, Vec::len));
            for (plain, portal) in plain
                .into_iter()
                .flatten()
                .zip(portal.into_iter().flatten())
            {
                assert_eq!(plain, portal);
            }
        }
        Ok(())
    });
}

#[test]
fn it_is_accessible_in_a_hostile_page() {
    for size in [Size::PHONE, Size::DESKTOP] {
        journey("portal", size, async |page| {
            let served = Host::named("portal")?.serve()?;
            page.open(&served.url()).await?;
            page.accessible().await?;
            page.picture("portal-desk").await?;
            walk::to_a_profile(page).await?;
            page.accessible().await?;
            page.picture("portal-outcome").await?;
            page.quiet().await
        });
    }
}
