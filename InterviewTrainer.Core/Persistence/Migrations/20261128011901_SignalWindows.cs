using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InterviewTrainer.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SignalWindows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FillerCandidates",
                table: "TurnSignals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SoundWindows",
                table: "TurnSignals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FillerCandidates",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "SoundWindows",
                table: "TurnSignals");
        }
    }
}
