using System.Reflection;
using InterviewTrainer.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A migration that a later version of the program might bring.</summary>
[Migration(Id)]
internal sealed class NextMigration : Migration
{
    public const string Id = "29990101000000_Next";

    public static void AddTo(DbContextOptionsBuilder options) => options.ReplaceService<IMigrationsAssembly, WithNext>();

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE Next (Id INTEGER)");

    /// <summary>The program's own migrations and this one.</summary>
    private sealed class WithNext : IMigrationsAssembly
    {
        private readonly SortedDictionary<string, TypeInfo> _migrations = new(StringComparer.Ordinal) { [Id] = typeof(NextMigration).GetTypeInfo() };

        public WithNext()
        {
            foreach (var type in Assembly.DefinedTypes.Where(type => type.IsSubclassOf(typeof(Migration))))
            {
                _migrations.Add(type.GetCustomAttribute<MigrationAttribute>()!.Id, type);
            }
        }

        public IReadOnlyDictionary<string, TypeInfo> Migrations => _migrations;

        public ModelSnapshot? ModelSnapshot { get; } = (ModelSnapshot)Activator.CreateInstance(
            typeof(InterviewDb).Assembly.DefinedTypes.Single(type => type.IsSubclassOf(typeof(ModelSnapshot))))!;

        public Assembly Assembly => typeof(InterviewDb).Assembly;

        public string? FindMigrationId(string nameOrId) => _migrations.Keys.FirstOrDefault(id => id == nameOrId || id.EndsWith("_" + nameOrId, StringComparison.Ordinal));

        public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
        {
            var migration = (Migration)Activator.CreateInstance(migrationClass)!;
            migration.ActiveProvider = activeProvider;
            return migration;
        }
    }
}
