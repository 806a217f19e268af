using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>
/// Whether a piece of a CV's line is where somebody worked, not for whom: "Leeds", "Austin, TX", "Remote", "Berlin, Germany". Well-known cities and countries only; an unknown town is
/// taken for a name, as before.
/// </summary>
internal static partial class Places
{
    private static readonly HashSet<string> Known = new(
        """
        remote|fully remote|hybrid|on-site|onsite|home office
        uk|u.k.|united kingdom|great britain|england|scotland|wales|northern ireland|ireland|usa|u.s.a.|us|u.s.|united states|canada|australia|new zealand|germany|france|spain|italy|portugal
        netherlands|the netherlands|belgium|switzerland|austria|poland|czechia|czech republic|hungary|romania|bulgaria|greece|turkey|sweden|norway|denmark|finland|iceland|estonia|latvia|lithuania|ukraine
        india|pakistan|bangladesh|china|japan|south korea|singapore|malaysia|indonesia|philippines|thailand|vietnam|uae|united arab emirates|saudi arabia|qatar|israel|egypt|nigeria|kenya|ghana|south africa
        brazil|argentina|chile|colombia|mexico|peru
        london|manchester|birmingham|leeds|liverpool|bristol|sheffield|newcastle|nottingham|leicester|cardiff|edinburgh|glasgow|aberdeen|belfast|dublin|cork|oxford|cambridge|reading|brighton|southampton|york
        new york|new york city|nyc|los angeles|san francisco|bay area|san jose|san diego|seattle|portland|denver|austin|dallas|houston|chicago|boston|atlanta|miami|philadelphia|washington|washington dc|phoenix
        detroit|minneapolis|pittsburgh|toronto|montreal|vancouver|ottawa|calgary|sydney|melbourne|brisbane|perth|auckland|wellington
        berlin|munich|hamburg|cologne|frankfurt|stuttgart|leipzig|dresden|paris|lyon|marseille|toulouse|madrid|barcelona|valencia|lisbon|porto|rome|milan|turin|amsterdam|rotterdam|utrecht|the hague|brussels
        antwerp|zurich|geneva|basel|bern|vienna|graz|warsaw|krakow|wroclaw|prague|brno|budapest|bucharest|sofia|athens|istanbul|ankara|stockholm|gothenburg|oslo|copenhagen|helsinki|tallinn|riga|vilnius|kyiv
        mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|pune|kolkata|gurgaon|noida|karachi|lahore|dhaka|beijing|shanghai|shenzhen|hong kong|tokyo|osaka|seoul|taipei|kuala lumpur|jakarta|manila
        bangkok|dubai|abu dhabi|doha|riyadh|tel aviv|cairo|lagos|nairobi|accra|cape town|johannesburg|sao paulo|são paulo|rio de janeiro|buenos aires|santiago|bogota|bogotá|mexico city|lima
        """.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    /// <param name="text">A piece between separators, such as "Leeds, UK".</param>
    public static bool Is(string text)
    {
        var pieces = text.Trim(' ', '(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return pieces.Length > 0 && (pieces.All(Known.Contains) || (pieces.Length == 2 && (State().IsMatch(pieces[1]) || Known.Contains(pieces[1])) && !RoleWords.IsTitle(pieces[0]) && !RoleWords.IsCompany(pieces[0]) && pieces[0].Split(' ').Length <= 2));
    }

    /// <summary>As behind a town: TX, NSW, a ZIP code.</summary>
    [GeneratedRegex(@"^[A-Z]{2,3}(?: \d{5})?$")]
    private static partial Regex State();
}
