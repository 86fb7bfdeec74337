-- Hides personal identifiers in free text: e-mail, NIK (16 digits), Indonesian phone numbers, number plates.
-- Rather a number too many than one too few: any run of 16 digits or more is hidden. Names cannot be recognised by pattern.
-- Every pattern needs a digit or an @, so most texts are left at once.
-- Order matters: whole runs of digits, mobile numbers, NIK written in groups (which hold what looks like an area code), then
-- landlines (area code 02 to 09 and 5 to 8 digits) and mobile numbers without their 0.
-- Plates need an area code of the register, in capitals, or three digits when written small: "RT 05 RW 02" stays.
create or replace macro mask(words) as
  if(regexp_matches(words, '[0-9@]'),
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            regexp_replace(
              regexp_replace(
                regexp_replace(
                  words,
                  '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+', '[email]', 'g'),
                '\d{16,}', '[NIK]', 'g'),
              '(^|[^0-9])(?:\+62[ .()-]{0,3}\d{2,3}|\(?(?:62|0)[ .-]?8\d{1,2})\)?[ .-]{0,3}\d{3,4}[ .-]{0,3}\d{2,6}',
              '\1[telepon]', 'g'),
            '(^|[^0-9])(?:(?:\d{6}|\d{2}[ .-]\d{2}[ .-]\d{2})[ .-](?:\d{6}|\d{2}[ .-]\d{2}[ .-]\d{2})[ .-]?\d{4}|\d{4}(?:[ .-]\d{4}){3})',
            '\1[NIK]', 'g'),
          '(^|[^0-9.,]|[^0-9][.,])(?:(?:\(0[2-9]\d{1,2}\)|(?:0|62[ .-]?)[2-9]\d{1,2})[ .-]{0,3}\d{3,4}[ .-]?\d{2,4}|8[1-35-9]\d[ -]?\d{3,4}[ -]?\d{3,})',
          '\1[telepon]', 'g'),
        '\b(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRTW]?|E[ABDE]?|F|G|H|K[BDHTU]?|L|M|N|P[AB]?|R|S|T|W|Z) ?\d{1,4} ?[A-Z]{1,3}\b',
        '[pelat]', 'g'),
      '(?i)\b(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRTW]?|E[ABDE]?|F|G|H|K[BDHTU]?|L|M|N|P[AB]?|R|S|T|W|Z) ?\d{3,4} ?[A-Z]{2,3}\b',
      '[pelat]', 'g'),
    words);
-- assert: mask('NIK 6171051201900001 atas nama') = 'NIK [NIK] atas nama'
-- assert: mask('NIK6171051201900001.') = 'NIK[NIK].'
-- assert: mask('6171 0512 0190 0001 dan 617105-120190-0001') = '[NIK] dan [NIK]'
-- assert: mask('61.71.05.120190.0001, 61 71 05 120190 0001') = '[NIK], [NIK]'
-- assert: mask('61-71-05-12-01-90-0001; 617105 1201900001') = '[NIK]; [NIK]'
-- assert: mask('hubungi 081234567890 atau 0812-3456-7890') = 'hubungi [telepon] atau [telepon]'
-- assert: mask('081234567890 081298765432') = '[telepon] [telepon]'
-- assert: mask('0812 3456 7890 0812 3456 7890') = '[telepon] [telepon]'
-- assert: mask('WA:+62 812 3456 7890, 62812345678') = 'WA:[telepon], [telepon]'
-- assert: mask('hp0812 345 678') = 'hp[telepon]'
-- assert: mask('0812 - 3456 - 7890') = '[telepon]'
-- assert: mask('wa 8123456789 atau 812-3456-7890') = 'wa [telepon] atau [telepon]'
-- assert: mask('kantor +62 561 736541, 62 561 736541') = 'kantor [telepon], [telepon]'
-- assert: mask('rumah 0561-736541, (0561) 736541 atau 0561736541') = 'rumah [telepon], [telepon] atau [telepon]'
-- assert: mask('Telp.021-555 1234 (021) 5551234') = 'Telp.[telepon] [telepon]'
-- assert: mask('kirim ke budi.s+lapor@mail.example.co.id ya') = 'kirim ke [email] ya'
-- assert: mask('mobil KB 1234 AB, motor B1234XYZ dan kb 4321 qa') = 'mobil [pelat], motor [pelat] dan [pelat]'
-- assert: mask('JL MERDEKA RT 05 RW 02 NO 12 KM 3') = 'JL MERDEKA RT 05 RW 02 NO 12 KM 3'
-- assert: mask('biaya Rp 1.250.000 pada 12-03-2024 pukul 08.30') = 'biaya Rp 1.250.000 pada 12-03-2024 pukul 08.30'
-- assert: mask('Rp 850.000.000 dan Rp1.025.000.000,00') = 'Rp 850.000.000 dan Rp1.025.000.000,00'
-- assert: mask('12-03-2024 15-04-2024, 2024-03-12 08.30, 02/03/2024') = '12-03-2024 15-04-2024, 2024-03-12 08.30, 02/03/2024'
-- assert: mask('tahun 2019-2024, laporan 8123456 dan #0234567') = 'tahun 2019-2024, laporan 8123456 dan #0234567'
-- assert: mask('UU 37/2008, RT 021/RW 003, kode pos 78124') = 'UU 37/2008, RT 021/RW 003, kode pos 78124'
-- assert: mask('SDN 08 Sungai Raya, tiket 20240812') = 'SDN 08 Sungai Raya, tiket 20240812'
-- assert: mask(null) is null
