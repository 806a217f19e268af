using System.CommandLine;
using System.CommandLine.Parsing;

namespace InterviewTrainer.Web.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder for everything that is written [default: the platform's per-user data folder].",
        HelpName = "DIR",
    };

    public static Option<IReadOnlyDictionary<string, string?>> Set() => new("--set")
    {
        Description = "A setting of appsettings.json, such as Interview:DefaultQuestions=8. May be repeated.",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    private static Dictionary<string, string?> Parse(ArgumentResult result)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in result.Tokens)
        {
            var (key, value) = token.Value.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (token.Value[..at], token.Value[(at + 1)..]) : ("", "");
            if (key.Length == 0)
            {
                result.AddError($"--set takes KEY=VALUE, not \"{token.Value}\".");
            }
            else
            {
                settings[key] = value;
            }
        }

        return settings;
    }
}
