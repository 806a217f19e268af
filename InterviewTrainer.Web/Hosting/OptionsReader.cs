using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Web.Hosting;

/// <summary>
/// Reads the configuration strictly: an unknown key, a wrong type or a value out of range is never passed over, and all of
/// them are reported at once, each with the path of its key. The framework's binder stops at the first and drops the rest.
/// </summary>
internal sealed class OptionsReader
{
    private readonly List<string> _problems = [];

    private OptionsReader()
    {
    }

    /// <exception cref="StartupException">There is at least one mistake; the message lists them all.</exception>
    public static InterviewTrainerOptions Read(IConfiguration configuration)
    {
        var reader = new OptionsReader();
        var options = reader.ReadRecord(configuration.GetSection(InterviewTrainerOptions.Section), typeof(InterviewTrainerOptions));
        if (reader._problems.Count == 0)
        {
            return (InterviewTrainerOptions)options;
        }

        var lines = string.Join(Environment.NewLine, reader._problems.Select(problem => "  " + problem));
        throw new StartupException($"The configuration cannot be used:{Environment.NewLine}{lines}{Environment.NewLine}"
            + "Settings come from appsettings.json, from environment variables (INTERVIEWTRAINER__…) and from --set; the later wins.");
    }

    private object ReadRecord(IConfigurationSection section, Type type)
    {
        var record = Activator.CreateInstance(type)!;
        var before = _problems.Count;
        if (!string.IsNullOrEmpty(section.Value))
        {
            Report(section, $"is a group of settings ({Names(type)}), not a value");
        }

        foreach (var child in section.GetChildren())
        {
            if (Property(type, child.Key) is not { } property)
            {
                Report(child, $"is not a setting; known here: {Names(type)}");
            }
            else if (ReadValue(child, property.PropertyType) is { } value && IsInRange(child, property, value))
            {
                property.SetValue(record, value);
            }
        }

        if (_problems.Count == before && record is IValidatableObject whole)
        {
            _problems.AddRange(whole.Validate(new ValidationContext(record)).Select(result => $"{section.Path}:{result.MemberNames.First()} {result.ErrorMessage}."));
        }

        return record;
    }

    /// <summary>The value; null where none was given or where it was reported as wrong.</summary>
    private object? ReadValue(IConfigurationSection section, Type type)
    {
        if (type == typeof(IReadOnlyList<string>))
        {
            return ReadList(section);
        }

        if (type != typeof(string) && type.IsClass)
        {
            return ReadRecord(section, type);
        }

        if (section.Value is not { } text)
        {
            if (section.GetChildren().Any())
            {
                Report(section, $"must be {Kind(type)}, but is a group of settings");
            }

            return null;
        }

        object? value = type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ => throw new NotSupportedException($"Settings of type {type} are not read."),
        };
        if (value is null)
        {
            Report(section, $"must be {Kind(type)}, but is \"{text}\"");
        }

        return value;
    }

    private List<string>? ReadList(IConfigurationSection section)
    {
        if (!string.IsNullOrEmpty(section.Value) || section.GetChildren().Any(child => child.Value is null || !int.TryParse(child.Key, CultureInfo.InvariantCulture, out _)))
        {
            Report(section, $"must be a list of texts: [\"one\", \"two\"] in the file, {section.Key}:0=one elsewhere");
            return null;
        }

        return [.. section.GetChildren().Select(child => child.Value!)];
    }

    private bool IsInRange(IConfigurationSection section, PropertyInfo property, object value)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
        {
            var expected = rule switch
            {
                RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"must be between {range.Minimum} and {range.Maximum}"),
                AllowedValuesAttribute allowed => $"must be {string.Join(" or ", allowed.Values)}",
                _ => rule.FormatErrorMessage(property.Name),
            };
            Report(section, string.Create(CultureInfo.InvariantCulture, $"{expected}, but is {value}"));
            return false;
        }

        return true;
    }

    private void Report(IConfigurationSection section, string problem) => _problems.Add($"{section.Path} {problem}.");

    private static PropertyInfo? Property(Type type, string name) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    private static string Names(Type type) => string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name));

    private static string Kind(Type type) => type == typeof(int) ? "a whole number" : type == typeof(double) ? "a number" : "a text";
}
