//! Names of columns in other languages, accents dropped as `text::key` does: the languages of these
//! islands first, then those of neighbours whose open data people try.

use crate::listing::Field::{self, *};

/// Names by field; as sure as English ones that mean nothing else, unless a word is English too.
pub(super) const NAMES: &[(Field, u8, &str)] = &[
    // Welsh, Irish, Scottish Gaelic.
    (Name, 95, "enw enwryganolfan enwgwasanaeth ainm"),
    (Description, 95, "disgrifiad cursios"),
    (Category, 95, "categori catagoir roinnseorsa"),
    (Category, 55, "math"),
    (
        Address,
        95,
        "cyfeiriad cyfeiriadllawn stryd tref seoladh sraid baile",
    ),
    (Postcode, 95, "codpost codypost eirchod"),
    (Latitude, 95, "lledred domhanleithead"),
    (Longitude, 95, "hydred domhanfhad"),
    (Easting, 95, "dwyreiniad"),
    (Northing, 95, "gogleddiad"),
    (
        Phone,
        95,
        "ffon rhifffon teleffon fon teileafon uimhirtheileafoin",
    ),
    (Email, 95, "ebost cyfeiriadebost riomhphost"),
    (Website, 95, "gwefan suiomhgreasain laithreangreasain"),
    (
        OpeningHours,
        95,
        "oriauagor amseroeddagor uaireantaoscailte",
    ),
    (Languages, 95, "ieithoedd iaith teangacha"),
    (Access, 95, "hygyrchedd mynediad inrochtaineacht"),
    // French.
    (Name, 70, "titre structure libelle"),
    (
        Name,
        90,
        "nom nomdusite nomdulieu nomdelastructure nomsite nomstructure intitule denomination",
    ),
    (Description, 90, "descriptif presentation"),
    (
        Category,
        90,
        "categorie typologie typestructure typedestructure thematique",
    ),
    (
        Address,
        95,
        "adresse adressepostale adressecomplete rue voie ville commune adressevoie nomvoie libellevoie",
    ),
    (Address, 55, "localisation"),
    (Postcode, 95, "codepostal cp codpost"),
    (Phone, 95, "telephone numerodetelephone"),
    (
        Email,
        95,
        "courriel mel adressemail adresseemail adressecourriel",
    ),
    (Website, 95, "siteweb siteinternet lienweb urlfichegeo"),
    (
        OpeningHours,
        95,
        "horaires horaire horairesdouverture heuresdouverture joursetheures",
    ),
    (Access, 90, "accessibilite accessibilitepmr accespmr pmr"),
    (Cost, 90, "tarif tarifs"),
    (Updated, 90, "datemaj dernieremaj maj datedemiseajour"),
    // German.
    (
        Name,
        90,
        "bezeichnung einrichtung einrichtungsname organisationsname standortname",
    ),
    (Description, 95, "beschreibung"),
    (Category, 95, "kategorie einrichtungsart"),
    (
        Address,
        95,
        "anschrift straße strasse hausnummer hausnr ort wohnort stadt stadtteil ortsteil adressestrasse straßehausnummer strassehausnummer",
    ),
    (Postcode, 95, "plz postleitzahl"),
    (Latitude, 95, "breitengrad geobreite"),
    (Longitude, 95, "langengrad laengengrad geolange geolaenge"),
    (Phone, 95, "telefon telefonnummer rufnummer"),
    (Website, 95, "webseite internetseite internetadresse"),
    (
        OpeningHours,
        95,
        "offnungszeiten oeffnungszeiten sprechzeiten",
    ),
    (Access, 90, "barrierefrei barrierefreiheit rollstuhlgerecht"),
    (Cost, 90, "kosten eintritt eintrittspreis"),
    // Dutch.
    (Name, 90, "naam instellingsnaam"),
    (Description, 95, "omschrijving beschrijving"),
    (Category, 90, "soort categorie"),
    (
        Address,
        95,
        "adres straat straatnaam huisnummer plaats plaatsnaam woonplaats gemeente",
    ),
    (Latitude, 95, "breedtegraad"),
    (Longitude, 95, "lengtegraad"),
    (Phone, 95, "telefoon telefoonnummer"),
    (OpeningHours, 95, "openingstijden openingsuren"),
    // Spanish, Catalan, Portuguese, Italian.
    (
        Name,
        90,
        "nombre nombredelcentro equipamiento nome denominazione denominacion",
    ),
    (Description, 95, "descripcion descrizione descricao"),
    (Category, 95, "categoria tipologia"),
    (Category, 75, "tipo"),
    (
        Address,
        95,
        "direccion direccioncompleta domicilio calle localidad municipio indirizzo comune endereco morada",
    ),
    (
        Address,
        60,
        "barrio altura numero provincia concelho poblacion",
    ),
    (Postcode, 95, "codigopostal codpostal"),
    (Postcode, 70, "cap"),
    (Latitude, 95, "latitud latitudine"),
    (Longitude, 95, "longitud longitudine"),
    (
        Coordinates,
        90,
        "coordenadas coordinate coordonnees geolocalisation geolocalizacion coordgeo",
    ),
    (Phone, 95, "telefono telefonos telefone"),
    (Email, 95, "correo correoelectronico posta email"),
    (Website, 95, "paginaweb sitioweb sitoweb"),
    (
        OpeningHours,
        95,
        "horario horarios horariodeapertura orari orario orariodiapertura",
    ),
    (Access, 90, "accesibilidad accessibilita acessibilidade"),
    // Japanese.
    (Name, 95, "名称 施設名 名前"),
    (Address, 95, "所在地 住所"),
    (Postcode, 90, "郵便番号"),
    (Phone, 95, "電話 電話番号"),
    (OpeningHours, 95, "営業時間 開館時間"),
    (Latitude, 95, "緯度"),
    (Longitude, 95, "経度"),
    (Ages, 95, "対象年齢"),
];
