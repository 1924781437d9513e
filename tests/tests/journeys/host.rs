//! One bundle in many hosts: in each the first walk leads to a profile, nothing breaks the policy,
//! and nobody else is asked for anything.

mod confined;
mod element;
mod portal;
mod refused;
mod storage;

use mengpaneel_tests::{Engine, Host, Outcome, Page, Size, journey_in, walk};
use std::time::Instant;

const KINDS: [&str; 3] = ["violations", "errors", "complaints"];

/// Walks to the profile in every element of a host.
async fn walks(page: &Page, host: &Host) -> Outcome {
    let served = host.serve()?;
    for place in host.places() {
        page.visit(&served.url()).await?;
        if let Some(frame) = &place.frame {
            page.enter(frame).await?;
        }
        page.mean(&place.widget);
        page.arrive().await?;
        let title = walk::to_a_profile(page).await?;
        let expected = [
            "de organisatiegerichte gemeente",
            "the organisation-focused municipality",
        ];
        if !expected.iter().any(|name| title.ends_with(name)) {
            return Err(format!("the walk ended at {title:?}").into());
        }
        page.without(&KINDS).await?;
        if place.frame.is_some() {
            page.out_of_frames().await?;
            page.without(&KINDS).await?;
        }
        served.only_own_files()?;
        if page.engine == Engine::Chromium {
            served.only_this_server(&page.requests().await?)?;
            let complaints = page.complaints().await?;
            if !complaints.is_empty() {
                return Err(format!("the browser complains: {complaints:?}").into());
            }
        }
    }
    Ok(())
}

/// In one browser, because every host has a server and so a storage of its own.
fn all_walk_in(engine: Engine) {
    let hosts = Host::walked_in(engine).unwrap_or_else(|error| panic!("{error}"));
    assert!(!hosts.is_empty(), "no host for {}", engine.name());
    journey_in(engine, "hosts", Size::DESKTOP, async |page| {
        for host in &hosts {
            let begun = Instant::now();
            walks(page, host)
                .await
                .map_err(|error| format!("{}: {error}", host.name))?;
            println!("  {}: {:.1} s", host.name, begun.elapsed().as_secs_f32());
        }
        Ok(())
    });
}

#[test]
fn every_host_leads_to_a_profile_in_chromium() {
    all_walk_in(Engine::Chromium);
}

#[test]
fn the_main_hosts_lead_to_a_profile_in_firefox() {
    all_walk_in(Engine::Firefox);
}

#[test]
fn the_main_hosts_lead_to_a_profile_in_webkit() {
    all_walk_in(Engine::WebKit);
}
