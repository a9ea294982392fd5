-- How people want to read: kept with the account, so that every browser knows.

alter table app_user
  add number_style text not null default 'LANGUAGE'
    check (number_style in ('LANGUAGE', 'POINT', 'COMMA', 'SPACE')),
  add date_style text not null default 'LANGUAGE'
    check (date_style in ('LANGUAGE', 'DAY_FIRST', 'MONTH_FIRST', 'YEAR_FIRST')),
  add theme text not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  add preferences_version int not null default 0 check (preferences_version >= 0);

grant update (language, time_zone, number_style, date_style, theme, preferences_version)
  on app_user to claims_partner, claims_vendor;
